package org.manydesk.offboarding;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;

/**
 * How long the seller keeps invoices and what was booked by them, by the law of its country. Counted from the end of the
 * calendar year of the document; whose financial year ends otherwise keeps them until the end of that. What is open, e.g.
 * in a tax audit or a lawsuit, is kept longer: no law known here ends that.
 *
 * @param years full calendar years after that of the document
 * @param basis the statute; empty where that of the country is not known here
 */
public record RetentionLaw(int years, String basis) {
    /** As long as the longest known here, so that nothing is given up too early. */
    private static final RetentionLaw UNKNOWN = new RetentionLaw(10, "");

    private static final Map<String, RetentionLaw> OF_COUNTRIES = Map.ofEntries(
            Map.entry("AT", new RetentionLaw(7, "§ 132 BAO")),
            Map.entry("BE", new RetentionLaw(10, "art. 60 WBTW/CTVA")),
            Map.entry("CH", new RetentionLaw(10, "Art. 958f OR")),
            Map.entry("DE", new RetentionLaw(8, "§ 14b UStG, § 147 AO")),
            Map.entry("ES", new RetentionLaw(6, "art. 30 Código de Comercio")),
            Map.entry("FR", new RetentionLaw(10, "art. L123-22 Code de commerce")),
            Map.entry("GB", new RetentionLaw(6, "VAT Act 1994, Sch. 11 para. 6")),
            Map.entry("IE", new RetentionLaw(6, "VAT Consolidation Act 2010, s. 84")),
            Map.entry("IT", new RetentionLaw(10, "art. 2220 Codice civile")),
            Map.entry("LU", new RetentionLaw(10, "art. 16 Code de commerce")),
            Map.entry("NL", new RetentionLaw(7, "art. 52 AWR")));

    /** @param country of the seller (ISO 3166-1 alpha-2); empty where it is not known */
    public static RetentionLaw of(String country) {
        return OF_COUNTRIES.getOrDefault(country, UNKNOWN);
    }

    /** The last day on which a document of a day must be there. */
    public LocalDate keptUntil(LocalDate date) {
        return LocalDate.of(date.getYear() + years, Month.DECEMBER, 31);
    }
}
