package org.manydesk.identity;

import java.net.URI;

/**
 * Where an issuer is asked what.
 *
 * @param authorization where the browser goes
 * @param token where we redeem its code
 * @param keys where the issuer's public keys are
 * @param namesItself whether the issuer says in its answer to the browser who it is (RFC 9207)
 * @param takesBasic whether we tell our secret as HTTP Basic; else in the form
 */
record Endpoints(URI authorization, URI token, URI keys, boolean namesItself, boolean takesBasic) {}
