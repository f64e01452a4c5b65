/**
 * The probe of the wall between clients: it tries, as everybody, to reach what is somebody else's, and keeps a report.
 *
 * <p>PRB-1 Every operation of the OpenAPI document and every page is tried; one that the probe cannot fill with ids fails the
 * build. PRB-2 What writes is tried at planted clients of hidden providers alone; nothing of them is seen elsewhere. PRB-3 The
 * rows of real clients are counted within the product, and no content of them is kept. PRB-4 One probe at a time per provider.
 * (source: decision 0050; OWASP ASVS 5.0 8.4.1)
 *
 * <p>Not here: the wall itself ({@code org.manydesk.scope}), and attempts of others ({@code org.manydesk.trespass}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.probe;
