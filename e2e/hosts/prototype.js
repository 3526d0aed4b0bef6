// What Prototype.js 1.6 and its neighbours did to every page: built-ins replaced, extended, made enumerable.
(function () {
  Array.from = function (iterable) {
    if (!iterable) return [];
    if (iterable.toArray) return iterable.toArray();
    var length = iterable.length || 0, results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  };
  Array.prototype.toJSON = function () { return '[' + this.join(', ') + ']'; };
  Array.prototype.each = function (iterator) { for (var i = 0; i < this.length; i += 1) iterator(this[i], i); return this; };
  Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
  Array.prototype.find = function (iterator) { for (var i = 0; i < this.length; i += 1) if (iterator(this[i], i)) return this[i]; };
  Object.prototype.extend = function (source) { for (var name in source) this[name] = source[name]; return this; };
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  String.prototype.strip = function () { return this.replace(/^\s+|\s+$/g, ''); };
  Function.prototype.bind = function (context) {
    var method = this, bound = Array.prototype.slice.call(arguments, 1);
    return function () { return method.apply(context, bound.concat(Array.prototype.slice.call(arguments))); };
  };
  Element.prototype.show = function () { this.style.display = ''; return this; };
  Element.prototype.hide = function () { this.style.display = 'none'; return this; };
  document.getElementsByClassName = function (name) { return document.querySelectorAll('.' + name); };
  window.$ = function (id) { return document.getElementById(id); };
  window.Event.observe = function (element, name, handler) { element.addEventListener(name, handler, false); };
}());
