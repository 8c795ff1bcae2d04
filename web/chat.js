// Connects Web Chat to the Direct Line endpoint of this very host. The conversation is kept for the tab, so that a reload or a change of
// language goes on where it was.
(function () {
  'use strict';
  const page = document.body.dataset;
  const place = document.getElementById('chat');
  const KEY = 'huiwen.conversation';
  const base = `${window.location.origin}/v3/directline`;

  function remembered() {
    try {
      return JSON.parse(window.sessionStorage.getItem(KEY) ?? 'null');
    } catch {
      return null; // storage may be forbidden in a frame, or hold something else: then the conversation starts anew
    }
  }

  function remember(conversation) {
    try {
      window.sessionStorage.setItem(KEY, JSON.stringify(conversation));
    } catch {
      return; // storage forbidden: a reload starts a new conversation
    }
  }

  async function post(path, token) {
    const response = await fetch(`${base}${path}`, { method: 'POST', headers: token ? { authorization: `Bearer ${token}` } : {} });
    return response.ok ? response.json() : null;
  }

  /** A token for the remembered conversation, or for a new one. */
  async function openConversation() {
    const known = remembered();
    const refreshed = known?.token ? await post('/tokens/refresh', known.token) : null;
    if (refreshed) return { ...refreshed, resumed: true };
    return post(`/tokens/generate?locale=${page.locale}`);
  }

  function show(opened) {
    remember({ token: opened.token });
    const directLine = window.WebChat.createDirectLine({
      domain: base,
      token: opened.token,
      ...(opened.resumed ? { conversationId: opened.conversationId } : {}),
    });
    window.addEventListener('pagehide', () => remember({ token: directLine.token ?? opened.token }));
    const sendBoxTextWrap = true;
    window.WebChat.renderWebChat(
      {
        directLine,
        locale: page.locale,
        overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: page.input },
        styleOptions: {
          accent: '#0b5c78',
          backgroundColor: '#ffffff',
          bubbleBackground: '#eef5f7',
          bubbleBorderColor: '#c9d8dd',
          bubbleBorderRadius: 10,
          bubbleFromUserBackground: '#0b5c78',
          bubbleFromUserTextColor: '#ffffff',
          bubbleFromUserBorderRadius: 10,
          bubbleMaxWidth: 640,
          hideUploadButton: true,
          primaryFont: 'inherit',
          sendBoxTextWrap,
          sendBoxBorderTop: '1px solid #c9d8dd',
          sendBoxPlaceholderColor: '#4a5f66',
          suggestedActionLayout: 'flow',
          suggestedActionBorderRadius: 16,
          suggestedActionHeight: 36,
          suggestedActionTextColor: '#0b5c78',
          suggestedActionBorderColor: '#0b5c78',
          subtle: '#4a5f66',
          timestampColor: '#4a5f66',
        },
      },
      place,
    );
  }

  openConversation()
    .then((opened) => {
      if (!opened) throw new Error('no token');
      place.textContent = '';
      show(opened);
    })
    .catch(() => {
      place.textContent = page.offline;
    });
})();
