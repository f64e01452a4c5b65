/** The same POST twice changes nothing: answers kept by {@code Idempotency-Key} for 24 hours, per user. */
@org.jspecify.annotations.NullMarked
package org.manydesk.idempotency;
