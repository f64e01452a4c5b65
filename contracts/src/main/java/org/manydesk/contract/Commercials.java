package org.manydesk.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;

/**
 * The sections of a contract that belong to billing, as they travel.
 *
 * @param rateCard below {@code /rateCard}; a null node when absent
 * @param chargeable below {@code /chargeable}; a null node when absent
 * @param serviceCredits below {@code /serviceCredits}; a null node when absent
 */
public record Commercials(Currency currency, JsonNode rateCard, JsonNode chargeable, JsonNode serviceCredits) {}
