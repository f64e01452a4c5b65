/** What-if questions about opening time over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = {},
        change = {})
package org.manydesk.sla.rest;
