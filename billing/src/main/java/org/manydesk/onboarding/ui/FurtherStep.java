package org.manydesk.onboarding.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import java.util.List;
import org.manydesk.contract.ContractModel;
import org.manydesk.onboarding.FurtherSection;
import org.manydesk.ui.FaultFields;

/**
 * A step of taking a client on that another module owns. Every bean of this type is shown, by the names of their sections.
 *
 * @see FurtherSection
 */
public interface FurtherStep {
    /** The section of the client's file that is typed here; names the step, too. */
    String section();

    /** Begins with nothing typed. */
    Typing begin();

    /** What is typed in the step, on one page. */
    interface Typing {
        Component form();

        /** Shows what is refused, at the pointers of the file. */
        FaultFields faults();

        /** The step is shown now, for a client that will have such a contract. */
        void entered(ContractModel model);

        /** Shows what was typed before. */
        void read(JsonNode typed);

        /** The section as a file would say it; missing for nothing. */
        JsonNode written();

        /** What will be so, in sentences, before it is. */
        List<String> sentences();
    }
}
