package org.manydesk.openapi;

/** Writes HTML; every text is escaped. */
final class Markup {
    private final StringBuilder html = new StringBuilder("<!DOCTYPE html>\n");

    /** Adds markup of ours as it is. */
    Markup tags(String markup) {
        html.append(markup);
        return this;
    }

    /** Adds a text that is not markup. */
    Markup text(String text) {
        html.append(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
        return this;
    }

    /** Adds an element with a text in it. */
    Markup element(String name, String text) {
        return tags("<" + name + ">").text(text).tags("</" + name + ">\n");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
