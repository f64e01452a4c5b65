/** Addresses of networks, without asking anybody for a name. */
@org.jspecify.annotations.NullMarked
package org.manydesk.network;
