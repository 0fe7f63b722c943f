import { playS1 } from '../../src/demo/index.js';
import { axeFindings, type ConsoleWorld, createConsoleWorld } from './console.js';

describe('Chi tiết kế hoạch (one plan)', () => {
  let world: ConsoleWorld;
  let planId: string;

  beforeAll(async () => {
    world = await createConsoleWorld();
    planId = await playS1(world.player, world.files, 'review');
  });

  afterAll(() => world.drop());

  const course = (login: string, options = {}) => world.open(login, `/plans/${planId}?tab=course`, options);

  it('draws the present state lit, the way taken solid, what is open as a button, and what is not dashed with why', async () => {
    const page = await course('vt.ubnd.cvp');
    const drawing = page.locator('.react-flow');
    await drawing.getByText('Chờ Văn phòng kiểm tra thể thức').waitFor();
    expect(await drawing.locator('[class*=current]').innerText()).toBe('Chờ Văn phòng kiểm tra thể thức');
    expect(await drawing.locator('path[class*=takenWay][class*=edge-path]').count()).toBe(3);
    expect(await drawing.getByText('Thu hồi bản đã trình').getAttribute('title')).toMatch(/Chỉ người đã thực hiện/);
    await drawing.getByText('Trả lại', { exact: true }).click();
    await page.getByRole('dialog', { name: 'Trả lại' }).waitFor();
    await page.context().close();
  });

  it('shows headings of the text as headings', async () => {
    const page = await world.open('vt.ubnd.cvp', `/plans/${planId}`);
    await page.getByRole('heading', { name: 'I. Mục đích, yêu cầu', exact: true }).waitFor();
    expect(await page.getByText('##').count()).toBe(0);
    await page.context().close();
  });

  it('says the same as a list, which the keyboard and screen readers use, and hides the drawing from them', async () => {
    const page = await course('vt.ubnd.cvp');
    await page.locator('.react-flow').waitFor();
    const here = page.locator('[aria-current=step]');
    expect(await here.innerText()).toBe('Đang ở: Chờ Văn phòng kiểm tra thể thức');
    const back = page.getByRole('listitem').getByRole('button', { name: 'Trả lại' });
    await back.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Trả lại' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Vì sao chưa được? Xin ý kiến' }).click();
    await page.getByRole('dialog').getByRole('heading', { name: 'Ngoài thẩm quyền' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('shows the list alone on a phone until the drawing is asked for', async () => {
    const page = await course('vt.ubnd.cvp', { width: 360, height: 740 });
    await page.getByText('Đang ở: Chờ Văn phòng kiểm tra thể thức').waitFor();
    expect(await page.locator('.react-flow').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Xem hình vẽ' }).click();
    await page.locator('.react-flow').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    await page.context().close();
  });
});
