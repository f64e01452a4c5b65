package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;

/**
 * An invoice, or what it would be, in each form that it is handed out in: JSON, PDF, CSV and UBL, to the byte. A form that is
 * refused, such as the UBL of a statement, is there with what is said.
 */
record Papers(Answer json, Map<String, byte[]> forms) {
    private static final List<String> FORMS = List.of("application/pdf", "text/csv", "application/xml");

    static Papers of(Client reader, String path) {
        var forms = new LinkedHashMap<String, byte[]>();
        for (var form : FORMS) forms.put(form, said(reader.with("Accept", form).get(path)));
        return new Papers(reader.with("Accept", "application/json").get(path).expect(200), forms);
    }

    private static byte[] said(Answer answer) {
        if (answer.status() == 200) return answer.body();
        return (answer.status() + " " + answer.json().path("detail").asText()).getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing but the id tells these from the others. */
    void areThoseOf(Papers others, String as) {
        assertThat(withoutId()).as("JSON of " + as).isEqualTo(others.withoutId());
        for (var form : FORMS) assertThat(hash(form)).as(form + " of " + as).isEqualTo(others.hash(form));
    }

    private String withoutId() {
        return json.text().replace("\"id\":\"" + json.text("id") + "\"", "\"id\":\"\"");
    }

    private String hash(String form) {
        try {
            var sum = MessageDigest.getInstance("SHA-256").digest(forms.get(form));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String text(String form) {
        return new String(forms.get(form), StandardCharsets.UTF_8);
    }
}
