package org.manydesk.timeline;

/** Why a ticket is no real work. */
public enum Mark {
    SPAM,
    DUPLICATE
}
