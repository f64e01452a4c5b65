package org.manydesk.rest;

import org.manydesk.problem.Stale;

/** The {@code If-Match} header of a change: which version of a thing it is meant for (RFC 9110, 13.1.1). */
public record IfMatch(String value) {
    /** Whatever version is there, for changes that no person who saw another one makes. */
    public static final IfMatch ANY = new IfMatch("*");

    /** For {@code @HeaderParam}. */
    public static IfMatch valueOf(String value) {
        return new IfMatch(value.trim());
    }

    /** Throws {@link Stale} unless the change is meant for this version. */
    public void mustMatch(int version) {
        if (value.equals("*")) return;
        for (var tag : value.split(",")) if (tag.trim().equals(etag(version))) return;
        throw new Stale();
    }

    /** The version as an entity tag, with its quotes. */
    public static String etag(int version) {
        return "\"" + version + "\"";
    }
}
