export { createMetrics, type Metrics } from './metrics';
export { createHttpServer, type HttpService } from './server';
