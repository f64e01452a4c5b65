/** Documents of contracts over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.paperwork.rest;
