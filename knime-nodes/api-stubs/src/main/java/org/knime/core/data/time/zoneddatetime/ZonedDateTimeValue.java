package org.knime.core.data.time.zoneddatetime;

import java.time.ZonedDateTime;
import org.knime.core.data.DataValue;

/** Signatures of KNIME's type of the same name. */
public interface ZonedDateTimeValue extends DataValue {
  ZonedDateTime getZonedDateTime();
}
