package org.manydesk.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF, the validator of the PDF Association, says of a file as PDF/A-2b (ISO 19005-2). */
public final class Archivable {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Archivable() {}

    /** The clauses that a file breaks; none where it can be archived. */
    public static List<String> broken(byte[] pdf) throws Exception {
        var flavour = PDFAFlavour.PDFA_2_B;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
