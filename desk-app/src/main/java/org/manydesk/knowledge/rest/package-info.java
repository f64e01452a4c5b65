/** Knowledge articles, over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(read = org.manydesk.scope.Right.CLIENT_READ, change = org.manydesk.scope.Right.CLIENT_WRITE)
package org.manydesk.knowledge.rest;
