/**
 * What contracts leave a provider: what is charged, less what the work on their tickets cost.
 *
 * <p>MAR-1 Recorded time is measured; what is allocated to tickets without it is told apart. MAR-2 An hour costs what the
 * rates say for that day. MAR-3 Where a rate, an invoice or any recorded time is missing, the margin is not known, and why is
 * told. MAR-4 Nothing of it is for people of a client.
 *
 * <p>Not here: recording time ({@code org.manydesk.effort}), and what is charged ({@code org.manydesk.invoicing}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.margin;
