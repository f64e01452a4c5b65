/**
 * Knowledge articles: what a provider shares with its clients, and what is one client's own.
 *
 * <p>KNO-1 A client reads the shared articles and its own; its own article with the slug of a shared one is read in its place.
 * KNO-2 People of a client read what is published for clients, and nothing else. KNO-3 An article is Markdown; a page makes
 * its own elements of it and shows no markup that somebody wrote. (source: features.md N6; ITIL 4, knowledge management)
 *
 * <p>Not here: what a page looks like, see {@link org.manydesk.ui}.
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.knowledge;
