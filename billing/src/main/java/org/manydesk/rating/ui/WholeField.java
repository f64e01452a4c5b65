package org.manydesk.rating.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** A whole number, which travels as a JSON number; what is none travels as text, to be refused. */
public class WholeField extends DecimalField {
    private static final long serialVersionUID = 1L;
    private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,8}");

    public WholeField(String label) {
        super(label);
        getElement().setAttribute("inputmode", "numeric");
    }

    @Override
    public void write(ObjectNode json, String member) {
        if (WHOLE.matcher(text()).matches()) json.put(member, Integer.valueOf(text()));
        else super.write(json, member);
    }
}
