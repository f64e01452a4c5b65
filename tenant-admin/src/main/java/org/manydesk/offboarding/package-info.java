/**
 * How a client leaves: it is suspended, takes its things along, and after a waiting period all of it is erased.
 *
 * <p>OFB-1 What a client takes along is all that is kept of it, in open formats, with the SHA-256 of each file. OFB-2 Nothing
 * is erased before its day, and until then it can be stopped. OFB-3 Whatever table holds rows of the client, known here or
 * not, is emptied of them; what the database keeps by a trigger (issued, paid, closed) stays, and so does what that refers
 * to; both are listed with the reason.
 *
 * <p>Not here: suspension, which is the client's own state; backups, which keep what they held when they were made.
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.offboarding;
