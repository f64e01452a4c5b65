/** What an administrator sees of all that was done: the audit trail with the clients' names. */
@org.jspecify.annotations.NullMarked
package org.manydesk.oversight;
