/** How a client leaves, over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.offboarding.rest;
