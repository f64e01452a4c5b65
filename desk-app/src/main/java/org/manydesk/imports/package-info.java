/**
 * History from other systems: tickets with all that happened to them, as NDJSON or CSV.
 *
 * <p>IMP-1 Good rows land, bad rows are listed with line and reason. IMP-2 Running a file twice adds nothing: a ticket is
 * known by its external id. IMP-3 A merge may name a ticket that comes later in the file or is there already; a chain of
 * merges ends in its last ticket, a circle or an unknown target is a bad row. IMP-4 An import that was cut off goes on where
 * it was. (source: the REST contract, An import)
 *
 * <p>Not here: what a past ticket may have lived through ({@code org.manydesk.ticket}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.imports;
