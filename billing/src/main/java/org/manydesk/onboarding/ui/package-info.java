/** Taking a client on, and agreeing on another contract, step by step. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = {org.manydesk.scope.Right.CLIENT_READ, org.manydesk.scope.Right.CONTRACT_READ},
        change = org.manydesk.scope.Right.CONTRACT_WRITE)
package org.manydesk.onboarding.ui;
