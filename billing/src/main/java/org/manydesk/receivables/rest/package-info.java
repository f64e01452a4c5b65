@org.jspecify.annotations.NullMarked
package org.manydesk.receivables.rest;
