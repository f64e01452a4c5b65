/**
 * Secrets that have to be read back lie sealed in the database: whoever reads it, a dump or a backup learns none of them.
 *
 * <p>Not here: secrets that are only compared, which are hashed ({@code org.manydesk.secret}).
 *
 * @see "decision 0068"
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.vault;
