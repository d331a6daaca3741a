import { DEFAULT_SETTINGS, SETTING_LIMITS, type Settings, THEMES } from '#ipc/view.ts';
import { changeSettings, useSettings } from '#state/settings-state.ts';
import { openDialog } from '#state/view-state.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Checkbox } from '#ui/Field.tsx';
import { decimal } from '#words/numbers.ts';
import { letters, pixels, SETTINGS_WORDS, THEME_WORDS } from '#words/settings.ts';
import { SHELL } from '#words/shell.ts';
import styles from './SettingsDialog.module.css';

type SizeName = keyof typeof SETTING_LIMITS;

const SIZES: readonly {
  readonly name: SizeName;
  readonly label: string;
  readonly words: (value: number) => string;
}[] = [
  { name: 'textSize', label: SETTINGS_WORDS.textSize, words: pixels },
  { name: 'lineHeight', label: SETTINGS_WORDS.lineHeight, words: decimal },
  { name: 'columnWidth', label: SETTINGS_WORDS.columnWidth, words: letters },
];

/** Theme, sizes and margin; what is chosen is seen at once and kept. */
export function SettingsDialog() {
  const settings = useSettings();
  return (
    <Dialog
      title={SETTINGS_WORDS.title}
      closeLabel={SHELL.close}
      onClose={() => openDialog(null)}
      footer={
        <Button onClick={() => changeSettings(DEFAULT_SETTINGS)}>{SETTINGS_WORDS.reset}</Button>
      }
    >
      <div className={styles.form}>
        <Themes chosen={settings.theme} />
        {SIZES.map(({ name, label, words }) => (
          <Size key={name} name={name} label={label} value={settings[name]} words={words} />
        ))}
        <Checkbox
          label={SETTINGS_WORDS.marginNotes}
          checked={settings.marginNotes}
          onChange={(event) => changeSettings({ marginNotes: event.target.checked })}
        />
        <Checkbox
          label={SETTINGS_WORDS.suggestionMarks}
          checked={settings.suggestionMarks}
          onChange={(event) => changeSettings({ suggestionMarks: event.target.checked })}
        />
        <p className={styles.sample}>{SETTINGS_WORDS.sample}</p>
      </div>
    </Dialog>
  );
}

function Themes({ chosen }: { readonly chosen: Settings['theme'] }) {
  return (
    <fieldset className={styles.themes}>
      <legend>{SETTINGS_WORDS.theme}</legend>
      {THEMES.map((theme) => (
        <label key={theme}>
          <input
            type="radio"
            name="theme"
            value={theme}
            checked={theme === chosen}
            onChange={() => changeSettings({ theme })}
          />
          {THEME_WORDS[theme]}
        </label>
      ))}
    </fieldset>
  );
}

function Size({
  name,
  label,
  value,
  words,
}: {
  readonly name: SizeName;
  readonly label: string;
  readonly value: number;
  readonly words: (value: number) => string;
}) {
  const { min, max, step } = SETTING_LIMITS[name];
  return (
    <label className={styles.size}>
      <span>{label}</span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={words(value)}
        onChange={(event) => changeSettings({ [name]: Number(event.target.value) })}
      />
      <output>{words(value)}</output>
    </label>
  );
}
