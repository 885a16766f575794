package org.knime.core.data.time.localtime;

import java.time.LocalTime;
import org.knime.core.data.DataValue;

/** Signatures of KNIME's type of the same name. */
public interface LocalTimeValue extends DataValue {
  LocalTime getLocalTime();
}
