package org.knime.core.data.time.localdatetime;

import java.time.LocalDateTime;
import org.knime.core.data.DataValue;

/** Signatures of KNIME's type of the same name. */
public interface LocalDateTimeValue extends DataValue {
  LocalDateTime getLocalDateTime();
}
