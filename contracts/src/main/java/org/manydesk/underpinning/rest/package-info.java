/** Agreements behind the promises over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.underpinning.rest;
