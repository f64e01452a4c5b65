/** Escalations over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.escalation.rest;
