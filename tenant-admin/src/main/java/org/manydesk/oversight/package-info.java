/** What an administrator sees of all that was done: the audit trail with the clients' names, and for how long it is kept. */
@org.jspecify.annotations.NullMarked
package org.manydesk.oversight;
