// One line on another page, <script src="https://HOST/embed.js" async></script>, puts a button there that opens the desk in a frame.
(function () {
  'use strict';
  const script = document.currentScript;
  const origin = new URL(script.src).origin;
  const lang = script.dataset.lang ?? (document.documentElement.lang || navigator.language || '');
  const chinese = lang.toLowerCase().startsWith('zh');
  const words = chinese
    ? { open: '会问：有事问我', close: '收起', title: '会议问讯台' }
    : { open: 'Ask the desk', close: 'Close', title: 'Conference information desk' };

  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.open;
  button.setAttribute('aria-expanded', 'false');
  Object.assign(button.style, {
    position: 'fixed',
    right: '16px',
    bottom: '16px',
    zIndex: '2147483000',
    padding: '12px 18px',
    border: '0',
    borderRadius: '24px',
    background: '#0b5c78',
    color: '#fff',
    font: '600 15px system-ui, sans-serif',
    cursor: 'pointer',
    boxShadow: '0 2px 10px rgba(0,0,0,.3)',
  });

  let frame;
  function openFrame() {
    frame = document.createElement('iframe');
    frame.src = `${origin}/?embed=1&lang=${chinese ? 'zh' : 'en'}`;
    frame.title = words.title;
    Object.assign(frame.style, {
      position: 'fixed',
      right: '16px',
      bottom: '76px',
      zIndex: '2147483000',
      width: 'min(400px, calc(100vw - 32px))',
      height: 'min(640px, calc(100vh - 100px))',
      border: '1px solid #c9d8dd',
      borderRadius: '12px',
      background: '#fff',
      boxShadow: '0 4px 24px rgba(0,0,0,.3)',
    });
    document.body.append(frame);
  }

  button.addEventListener('click', () => {
    if (!frame) openFrame();
    else frame.hidden = !frame.hidden;
    const shown = !frame.hidden;
    frame.style.display = shown ? 'block' : 'none';
    button.textContent = shown ? words.close : words.open;
    button.setAttribute('aria-expanded', String(shown));
  });
  document.body.append(button);
})();
