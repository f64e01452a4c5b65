package org.manydesk.knowledge;

/** How far an article is. */
public enum ArticleState {
    /** Being written or looked through; staff alone read it. */
    DRAFT,
    /** For its audience. */
    PUBLISHED
}
