// How texts cross between the page and the module, in place of Embind's own: as UTF-8, in one go.
// Embind looks at every byte of an answer twice before it is decoded.
mergeInto(LibraryManager.library, {
  _embind_register_std_string__deps: ['$readLatin1String', '$registerType', 'malloc', 'free'],
  // A std::string crosses as its length in bytes, and then these.
  _embind_register_std_string: function (type, name) {
    var decoder = new TextDecoder();
    var encoder = new TextEncoder();
    registerType(type, {
      name: readLatin1String(name),
      fromWireType: function (at) {
        var text = decoder.decode(HEAPU8.subarray(at + 4, at + 4 + HEAPU32[at >> 2]));
        _free(at);
        return text;
      },
      toWireType: function (destructors, text) {
        var bytes = encoder.encode(text);
        var at = _malloc(4 + bytes.length);
        HEAPU32[at >> 2] = bytes.length;
        HEAPU8.set(bytes, at + 4);
        if (destructors !== null) destructors.push(_free, at);
        return at;
      },
      argPackAdvance: 8,
      destructorFunction: function (at) {
        _free(at);
      },
    });
  },
});
