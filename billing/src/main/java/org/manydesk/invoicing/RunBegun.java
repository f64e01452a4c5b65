package org.manydesk.invoicing;

import org.manydesk.scope.ProviderId;

/** A run was begun; whoever works on runs may begin at once. */
record RunBegun(ProviderId provider, RunId run) {}
