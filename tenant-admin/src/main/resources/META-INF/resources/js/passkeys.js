// Asks the browser for a passkey. Answers its answer as JSON with bytes in base64url, or one word that says why there is none.
(function () {
  'use strict';
  if (window.manydeskPasskeys) return;

  function bytes(text) {
    var plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, function (letter) { return letter.charCodeAt(0); });
  }
  function text(buffer) {
    var plain = Array.from(new Uint8Array(buffer), function (one) { return String.fromCharCode(one); }).join('');
    return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }
  function named(keys) {
    return keys.map(function (key) { return { type: key.type, id: bytes(key.id) }; });
  }
  function answer(key, response) {
    return JSON.stringify({
      id: key.id, rawId: text(key.rawId), type: key.type, response: response, clientExtensionResults: {}
    });
  }
  function why(problem) {
    if (problem.name === 'SecurityError') return 'elsewhere';
    if (problem.name === 'InvalidStateError') return 'known';
    if (problem.name === 'NotSupportedError' || problem.name === 'ConstraintError') return 'unable';
    return 'cancelled';
  }
  async function asked(question) {
    if (!window.PublicKeyCredential || !navigator.credentials) return 'unable';
    try {
      return await question();
    } catch (problem) {
      return why(problem);
    }
  }

  window.manydeskPasskeys = {
    create: function (json) {
      return asked(async function () {
        var options = JSON.parse(json);
        options.challenge = bytes(options.challenge);
        options.user.id = bytes(options.user.id);
        options.excludeCredentials = named(options.excludeCredentials);
        var key = await navigator.credentials.create({ publicKey: options });
        return answer(key, {
          clientDataJSON: text(key.response.clientDataJSON),
          attestationObject: text(key.response.attestationObject),
          transports: key.response.getTransports ? key.response.getTransports() : []
        });
      });
    },
    get: function (json) {
      return asked(async function () {
        var options = JSON.parse(json);
        options.challenge = bytes(options.challenge);
        options.allowCredentials = named(options.allowCredentials);
        var key = await navigator.credentials.get({ publicKey: options });
        return answer(key, {
          clientDataJSON: text(key.response.clientDataJSON),
          authenticatorData: text(key.response.authenticatorData),
          signature: text(key.response.signature),
          userHandle: key.response.userHandle ? text(key.response.userHandle) : null
        });
      });
    }
  };
})();
