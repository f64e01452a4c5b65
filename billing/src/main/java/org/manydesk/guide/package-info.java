/**
 * Recommends help desk or service desk for a client, and says why.
 *
 * <p>GUIDE-1 Six questions: size, scope, integration, compliance, budget, metrics. GUIDE-2 The answer names a model, a template
 * and the reasons, also those against it. (source: features.md N19)
 *
 * <p>Not here: what a client that has a contract could switch on, see {@link org.manydesk.maturity}.
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.guide;
