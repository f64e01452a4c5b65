/** What staff worked for a contract, over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.effort.rest;
