/** Activation of contracts over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.timekeeping.rest;
