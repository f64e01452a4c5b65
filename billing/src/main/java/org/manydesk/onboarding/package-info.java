/**
 * Taking a client on in one sitting: company, contract and people, all or nothing.
 *
 * <p>ONB-1 Each part is checked by the same rules as over HTTP. ONB-2 Everything is stored in one transaction. (source:
 * the pages, New client)
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.onboarding;
