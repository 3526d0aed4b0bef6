"""Texts through a sanitizer of Python: {sanitizer, settings, texts} on standard input, the texts that are left on standard output."""

import json
import sys

import bleach
import nh3

asked = json.load(sys.stdin)
settings = asked["settings"]


def by_nh3(text):
    """Settings name what is let through beside what is by itself."""
    tags = nh3.ALLOWED_TAGS | set(settings.get("tags", []))
    attributes = {**nh3.ALLOWED_ATTRIBUTES, **{tag: set(names) for tag, names in settings.get("attributes", {}).items()}}
    return nh3.clean(text, tags=tags, attributes=attributes) if settings else nh3.clean(text)


def by_bleach(text):
    """The same; what stands in no list is shown as text, which is how it comes."""
    tags = bleach.sanitizer.ALLOWED_TAGS | set(settings.get("tags", []))
    attributes = {**bleach.sanitizer.ALLOWED_ATTRIBUTES, **settings.get("attributes", {})}
    protocols = bleach.sanitizer.ALLOWED_PROTOCOLS | set(settings.get("protocols", []))
    return bleach.clean(text, tags=tags, attributes=attributes, protocols=protocols) if settings else bleach.clean(text)


sanitize = {"nh3": by_nh3, "bleach": by_bleach}[asked["sanitizer"]]
json.dump([sanitize(text) for text in asked["texts"]], sys.stdout)
