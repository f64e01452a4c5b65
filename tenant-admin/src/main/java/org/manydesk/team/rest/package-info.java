/** Teams over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(read = org.manydesk.scope.Right.PEOPLE_MANAGE, change = org.manydesk.scope.Right.PEOPLE_MANAGE)
package org.manydesk.team.rest;
