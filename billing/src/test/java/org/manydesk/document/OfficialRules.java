package org.manydesk.document;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.EValidationBaseType;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.w3c.dom.Document;

/** The official validation artefacts: UBL schema, EN 16931 and Peppol BIS 3 Schematron. They let a cent pass. */
public final class OfficialRules {

    private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES = rules();

    private OfficialRules() {}

    public static List<String> en16931(byte[] ubl) {
        return errors(ubl, coordinate(isCredit(ubl), false));
    }

    public static List<String> peppol(byte[] ubl) {
        return errors(ubl, coordinate(isCredit(ubl), true));
    }

    /** How a rule was broken. */
    enum Severity {
        WARNING,
        ERROR
    }

    /** A rule that a document breaks at one place. */
    record Broken(String rule, Severity severity) {}

    /** What the rules say of an instance that is no whole document: without the schema, which would refuse it. */
    static List<Broken> ofFragment(Document fragment, boolean peppol) {
        var credit = "CreditNote".equals(fragment.getDocumentElement().getLocalName());
        var source = ValidationSourceXML.create("fragment", fragment);
        return Objects.requireNonNull(RULES.getOfID(coordinate(credit, peppol))).getAllExecutors().stream()
                .filter(executor ->
                        executor.getValidationArtefact().getValidationType().getBaseType()
                                == EValidationBaseType.SCHEMATRON)
                .flatMap(
                        executor -> executor
                                .applyValidation(source, IValidityDeterminator.createDefault(), Locale.ENGLISH)
                                .getErrorList()
                                .stream())
                .map(error -> new Broken(
                        String.valueOf(error.getErrorID()), error.isError() ? Severity.ERROR : Severity.WARNING))
                .toList();
    }

    private static DVRCoordinate coordinate(boolean credit, boolean peppol) {
        if (peppol)
            return credit
                    ? PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3
                    : PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3;
        return credit ? EN16931Validation.VID_UBL_CREDIT_NOTE_1316 : EN16931Validation.VID_UBL_INVOICE_1316;
    }

    private static List<String> errors(byte[] ubl, DVRCoordinate rules) {
        var source = ValidationSourceXML.create(new ReadableResourceByteArray("document", ubl));
        var result = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                Objects.requireNonNull(RULES.getOfID(rules)),
                source,
                Locale.ENGLISH);
        return result.getAllErrors().stream()
                .map(error -> error.getErrorID() + " " + error.getErrorText(Locale.ENGLISH))
                .toList();
    }

    private static boolean isCredit(byte[] ubl) {
        return new String(ubl, java.nio.charset.StandardCharsets.UTF_8).contains("<CreditNote");
    }

    private static ValidationExecutorSetRegistry<IValidationSourceXML> rules() {
        var registry = new ValidationExecutorSetRegistry<IValidationSourceXML>();
        EN16931Validation.initEN16931(registry);
        PeppolValidation2026_05.init(registry);
        return registry;
    }
}
