/** Contracts over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.contract.rest;
