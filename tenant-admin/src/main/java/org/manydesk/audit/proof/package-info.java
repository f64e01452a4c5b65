/** Chains of audit entries as a file, and the proof that nothing in one was changed; needs no server and no database. */
@org.jspecify.annotations.NullMarked
package org.manydesk.audit.proof;
