/** The whole desk as one application: the REST interface's root, readiness, metrics, the first start. */
@org.jspecify.annotations.NullMarked
package org.manydesk.desk;
