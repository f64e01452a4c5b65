/** Proposed holidays over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.holiday.rest;
