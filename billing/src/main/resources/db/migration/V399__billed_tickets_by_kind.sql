-- What kinds of tickets an invoice counts is asked whenever somebody looks at what is not billed: the index answers alone.
CREATE INDEX usage_by_kind
  ON invoice_line_usage (tenant_id, invoice_id, period, ticket_type, priority, category, channel, hours, language);
