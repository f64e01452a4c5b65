/** What-if questions about opening time over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.sla.rest;
