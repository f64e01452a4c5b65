/**
 * Calls to addresses that people enter: https to hosts of the public Internet, and never into the network that the product
 * runs in.
 *
 * <p>NET-1 A name is resolved once; every address of it must be public, and the one that was checked is connected to. NET-2
 * No redirect is followed unasked, and no proxy is used. (source: OWASP, server-side request forgery prevention)
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.internet;
