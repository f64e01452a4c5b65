/**
 * Versions of a contract for people: listed, compared, amended, tried, put in force.
 *
 * <p>Not here: what an amendment is ({@code org.manydesk.contract}), what it would do ({@code org.manydesk.dryrun}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.amendment;
