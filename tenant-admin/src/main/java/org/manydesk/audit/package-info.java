/** The audit trail: who did what to what, from where, hash-chained per tenant. */
@org.jspecify.annotations.NullMarked
package org.manydesk.audit;
