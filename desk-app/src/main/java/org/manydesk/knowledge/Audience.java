package org.manydesk.knowledge;

/** Who may read an article once it is published. */
public enum Audience {
    /** Staff of the provider alone, who read drafts too. */
    STAFF,
    /** The client's people, too. */
    CLIENT
}
